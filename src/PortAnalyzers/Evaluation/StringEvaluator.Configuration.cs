using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <content>Values in configuration files, by key.</content>
internal sealed partial class StringEvaluator
{
    private const int MaxSections = 16;

    /// <summary>The methods that create an object from a section, or set an object's properties from one.</summary>
    private static readonly string[] BindingMethods = ["Get", "Configure", "AddOptions", "AddOptionsWithValidateOnStart"];

    private readonly Dictionary<SyntaxNode, List<string>> _boundTo = [];
    private bool _isForSections;

    private EvaluatedString[] VisitSetting(ExpressionSyntax call, CallMeaning meaning, CallFrame? frame)
    {
        if (meaning.Access is SettingAccess.Section or SettingAccess.Children)
        {
            return [new(Fragment.Object(call, frame))];
        }

        var values = meaning.Default is { } standard ? Visit(standard, frame) : [];
        if (meaning.Access == SettingAccess.Content)
        {
            values = meaning.Instance is { } section ? Either(VisitContent(section, call, frame), values) : Unknown(call);
            foreach (var argument in IsExact ? [] : meaning.Values)
            {
                values = Either(values, VisitContent(argument, call, frame));
            }

            return values;
        }

        values = Either(Unknown(call), values);
        foreach (var argument in meaning.Values)
        {
            foreach (var key in Visit(argument, frame))
            {
                if (!IsExact && key.IsOpen)
                {
                    return [new(Fragment.Unevaluated(call))];
                }

                values = key.IsUnknown ? values : Either(values, VisitKey(meaning, call, key.Text, frame));
            }
        }

        return values;
    }

    /// <summary>The result of reading a section: its value, the items of its list, or an object whose properties are bound to its keys.</summary>
    private EvaluatedString[] VisitContent(ExpressionSyntax section, ExpressionSyntax call, CallFrame? frame)
    {
        var values = VisitSectionValue(section, call, frame);
        EvaluatedString[] bound = [new(Fragment.Object(call, frame))];
        return !IsExact ? Either(values, bound) : values.Length == 1 && values[0].IsUnknown ? bound : values;
    }

    /// <summary>The values of a key that a call reads.</summary>
    private EvaluatedString[] VisitKey(CallMeaning meaning, ExpressionSyntax call, string key, CallFrame? frame)
    {
        if (meaning.Access == SettingAccess.Variable)
        {
            return Either(Configured(Semantics.Configuration.OfVariable(key), call), VisitWritten(key, SettingRead.Variable, call));
        }

        if (!IsExact)
        {
            return VisitNamed(KnownSettings.NameOf(key), call);
        }

        if (call is InvocationExpressionSyntax invocation && Arguments.NameOf(invocation) == "GetConnectionString")
        {
            key = "ConnectionStrings:" + key;
        }

        EvaluatedString[] values = [];
        foreach (var path in meaning.Instance is { } instance ? PathsOf(instance, frame) : [])
        {
            values = Either(values, VisitKey(Join(path, key), call));
        }

        return values;
    }

    /// <summary>The values of a whole key, in files and in code.</summary>
    private EvaluatedString[] VisitKey(string key, ExpressionSyntax use) =>
        Either(Configured(Semantics.Configuration.OfKey(key), use), VisitWritten(key, SettingRead.Value, use));

    /// <summary>The values of all keys whose last part is a name, by syntax alone.</summary>
    private EvaluatedString[] VisitNamed(string name, ExpressionSyntax use) =>
        Either(Configured(Semantics.Configuration.EndingWith(name), use), VisitWritten(name, SettingRead.Value, use));

    /// <summary>The values of a section: its value, or the items of its list.</summary>
    private EvaluatedString[] VisitSectionValue(ExpressionSyntax section, ExpressionSyntax use, CallFrame? frame)
    {
        var values = Unknown(use);
        if (!IsExact)
        {
            return Either(values, VisitSectionByName(section, use, frame));
        }

        foreach (var path in PathsOf(section, frame))
        {
            values = Either(values, VisitKey(path, use));
            values = Either(values, Configured(Semantics.Configuration.ItemsOf(path), use));
            values = Either(values, VisitWritten(path, SettingRead.Items, use));
        }

        return values;
    }

    /// <summary>By syntax alone, the values of all sections with the name that a call gives.</summary>
    private EvaluatedString[] VisitSectionByName(ExpressionSyntax section, ExpressionSyntax use, CallFrame? frame)
    {
        EvaluatedString[] values = [];
        foreach (var value in VisitSection(section, frame))
        {
            if (value.IsOpen)
            {
                values = Either(values, [value]);
            }
            else if (value.AsObject is { Origin: InvocationExpressionSyntax children } && KnownSettings.ByName(Arguments.NameOf(children)) == SettingAccess.Children)
            {
                values = Either(values, [new(Fragment.Unevaluated(use))]);
            }
            else if (value.AsObject is { Origin: InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } call } origin
                && KnownSettings.ByName(Arguments.NameOf(call)) == SettingAccess.Section)
            {
                foreach (var argument in arguments)
                {
                    foreach (var key in Visit(argument.Expression, origin.Frame))
                    {
                        values = Either(values, key.IsOpen ? [key] : key.IsUnknown ? [] : VisitNamed(KnownSettings.NameOf(key.Text), use));
                    }
                }
            }
        }

        return values;
    }

    /// <summary>The configuration or sections that an expression can be: what is assigned to its keys does not matter.</summary>
    private EvaluatedString[] VisitSection(ExpressionSyntax section, CallFrame? frame) => VisitWith(ref _isForSections, section, frame);

    /// <summary>The possible sections of an expression: an empty path for the configuration root, none if a section is unknown.</summary>
    private List<string> PathsOf(ExpressionSyntax section, CallFrame? frame)
    {
        var paths = new List<string>();
        foreach (var value in VisitSection(section, frame))
        {
            if (value.AsObject is { Origin: InvocationExpressionSyntax call } origin)
            {
                foreach (var meaning in Semantics.Describe(call))
                {
                    if (meaning is { Access: SettingAccess.Section, Instance: { } outer, Values.Count: > 0 })
                    {
                        AddPaths(outer, meaning.Values[0], origin.Frame, paths);
                    }
                    else if (meaning is { Access: SettingAccess.Children, Instance: { } parent })
                    {
                        paths.AddRange(PathsOf(parent, origin.Frame).ConvertAll(ItemOf));
                    }
                }
            }
        }

        if (paths.Count == 0 && !Semantics.IsSection(section))
        {
            paths.Add("");
        }

        return paths;
    }

    private void AddPaths(ExpressionSyntax outer, ExpressionSyntax key, CallFrame? frame, List<string> paths)
    {
        foreach (var path in PathsOf(outer, frame))
        {
            foreach (var part in Visit(key, frame))
            {
                if (paths.Count < MaxSections && !part.IsUnknown)
                {
                    paths.Add(Join(path, part.Text));
                }
            }
        }
    }

    /// <summary>The configuration's values of a property of any object of a class that is bound to it.</summary>
    private EvaluatedString[] VisitBound(TypeDeclarationSyntax type, string property, ExpressionSyntax use)
    {
        type = HeirOf(type) ?? type;
        return !IsExact ? VisitNamed(property, use) : IsSet(property) ? VisitKeys(SectionsOfOwner(use, type) ?? SectionsOf(type), property, use) : [];
    }

    /// <summary>The configuration's values of a property of an object that is created here and then bound to a section.</summary>
    private EvaluatedString[] VisitBound(BaseObjectCreationExpressionSyntax created, TypeDeclarationSyntax type, string property, ExpressionSyntax use)
    {
        if (!IsSet(property))
        {
            return [];
        }

        type = HeirOf(type) ?? type;

        // An object in a property's initializer is bound together with its parent.
        var isNested = created.Parent is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax };
        return VisitKeys(isNested ? SectionsOfOwner(use, type) ?? SectionsOf(type) : BoundSections(type, created), property, use);
    }

    /// <summary>
    /// The sections of the object whose member a name is: of <c>settings.Web.Port</c>, that of <c>Web</c> in the sections of <c>settings</c>, though <c>settings.Mail</c> has the same type.
    /// Null if the object is in no known section.
    /// </summary>
    private List<string>? SectionsOfOwner(ExpressionSyntax member, TypeDeclarationSyntax type) =>
        Semantics.Resolve(member).Instance is { } owner && SectionsOfObject(owner, type, 0) is { } sections ? [.. sections, .. BoundSections(type, null)] : null;

    /// <summary>The sections of an object, or null if they are not known.</summary>
    /// <param name="expression">The object.</param>
    /// <param name="type">Its type, which named options are of; or null.</param>
    /// <param name="depth">The number of properties that lead to it from another object.</param>
    private List<string>? SectionsOfObject(ExpressionSyntax expression, TypeDeclarationSyntax? type, int depth)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return SectionsOfObject(inner, type, depth);
            case PostfixUnaryExpressionSyntax { Operand: var inner } when expression.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                return SectionsOfObject(inner, type, depth);
            case BinaryExpressionSyntax { Left: var inner } when expression.IsKind(SyntaxKind.CoalesceExpression):
                return SectionsOfObject(inner, type, depth);
            case ElementAccessExpressionSyntax access when Arguments.KeyOf(access) is { } key && depth < MaxSections:
                return SectionsOfObject(access.Expression, null, depth + 1)?.ConvertAll(path => Join(path, Visit(key, null) is { Length: 1 } keys && IsKnown(keys[0]) ? keys[0].Text : KnownSettings.AnyItem));
            case InvocationExpressionSyntax call:
                return (type is null ? null : OptionsNamedBy(call, type)) ?? ContentRead(call, null);
        }

        if (depth >= MaxSections || Semantics.Resolve(expression) is not { Declarations: { Count: 1 } declarations } meaning)
        {
            return null;
        }

        if (declarations[0] is PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax outer } property && Functions.ResultsOf(property).Count == 0)
        {
            var sections = (meaning.Instance is { } owner ? SectionsOfObject(owner, outer, depth + 1) : null) ?? SectionsOf(outer);
            return sections.Count == 0 ? null : sections.ConvertAll(path => Join(path, Attributes.SettingNameOf(property)));
        }

        return ListWith(declarations[0]) is { } list ? SectionsOfObject(list, type, depth + 1)?.ConvertAll(ItemOf)
            : OnlyValueOf(declarations[0]) is { } value ? SectionsOfObject(value, type, depth + 1)
            : null;
    }

    /// <summary>The values of a property of settings whose class another assembly declares: those in the configuration, and that of an initializer.</summary>
    private EvaluatedString[] VisitSettingOf(ExpressionSyntax settings, string key, ExpressionSyntax use, CallFrame? frame)
    {
        EvaluatedString[] values = [];
        foreach (var value in Visit(settings, frame))
        {
            foreach (var expression in value.AsObject is { Origin: BaseObjectCreationExpressionSyntax { Initializer: { } initializer } } ? initializer.Expressions : default)
            {
                if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var property }, Right: var assigned } && property == LastNameOf(use))
                {
                    values = Either(values, OfObject(Visit(assigned, value.AsObject!.Frame), value, settings, frame));
                }
            }
        }

        return Semantics.Configuration.EndingWith(key).Count == 0 && !MayBeWritten(key) ? values : Either(values, VisitKeys(SectionsOfOther(settings, 0), key, use));
    }

    /// <summary>The sections of an object whose class another assembly declares.</summary>
    private List<string> SectionsOfOther(ExpressionSyntax settings, int depth)
    {
        if (SectionsOfObject(settings, null, 0) is { } known)
        {
            return known;
        }

        if (depth < MaxSections && Semantics.Resolve(settings) is { SettingKey: { } key, Instance: { } owner } && SectionsOfOther(owner, depth + 1) is { Count: > 0 } sections)
        {
            return sections.ConvertAll(path => Join(path, key));
        }

        var paths = new List<string>();
        if (Semantics.TypeNameOf(settings) is not { } type)
        {
            return paths;
        }

        foreach (var node in Semantics.Names.InProject(type))
        {
            if (node.Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax generic } && Semantics.IsTypeOf(node, settings))
            {
                AddBinding(generic, paths);
            }
        }

        paths.AddRange(SectionsBoundBy(bound => Semantics.TypeNameOf(bound) == type));
        return paths;
    }

    /// <summary>The list through whose items a variable goes: that of a loop, or of a method that calls the lambda with the parameter for each item.</summary>
    private ExpressionSyntax? ListWith(SyntaxNode variable) => variable switch
    {
        ForEachStatementSyntax loop => loop.Expression,
        ParameterSyntax parameter when FunctionOf(parameter) is LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } function } =>
            Semantics.ElementsHandedTo(function, call),
        _ => null,
    };

    /// <summary>The sections of named options, <c>monitor.Get("web")</c>; null if the call has no such name.</summary>
    private List<string>? OptionsNamedBy(InvocationExpressionSyntax call, TypeDeclarationSyntax type)
    {
        if (Arguments.NameOf(call) != "Get" || call.ArgumentList.Arguments is not { Count: 1 } arguments || Semantics.ConstantOf(arguments[0].Expression)?.Text is not { } name)
        {
            return null;
        }

        var paths = new List<string>();
        foreach (var node in Semantics.Names.InProject(type.Identifier.ValueText))
        {
            if (node.Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax { Parent.Parent: InvocationExpressionSyntax configure } generic }
                && Array.IndexOf(BindingMethods, generic.Identifier.ValueText) > 0
                && configure.ArgumentList.Arguments is { Count: > 0 } its && Semantics.ConstantOf(its[0].Expression)?.Text == name && Semantics.RefersTo(node, type))
            {
                AddBinding(generic, paths);
            }
        }

        return paths.Count == 0 ? null : paths;
    }

    /// <summary>Whether a file or code may set a key whose last part is a name.</summary>
    private bool IsSet(string name) => Semantics.Configuration.EndingWith(name).Count > 0 || MayBeWritten(name);

    private EvaluatedString[] VisitKeys(List<string> sections, string property, ExpressionSyntax use)
    {
        EvaluatedString[] values = [];
        foreach (var path in sections)
        {
            values = Either(values, VisitKey(Join(path, property), use));
        }

        return values;
    }

    /// <summary>The sections of the object that a call creates, or of the items of its list; or null: <c>section.Get&lt;Settings&gt;()</c>.</summary>
    private List<string>? SectionsRead(ExpressionSyntax call, CallFrame? frame)
    {
        var paths = ContentRead(call, frame);
        return IsOfItems(call) ? paths?.ConvertAll(ItemOf) : paths;
    }

    private static string ItemOf(string list) => Join(list, KnownSettings.AnyItem);

    /// <summary>The sections that a call reads as a whole, or null.</summary>
    private List<string>? ContentRead(ExpressionSyntax call, CallFrame? frame)
    {
        if (call is InvocationExpressionSyntax)
        {
            foreach (var meaning in Semantics.Describe(call))
            {
                if (meaning is { Access: SettingAccess.Content, Instance: { } section })
                {
                    return PathsOf(section, frame);
                }
            }
        }

        return null;
    }

    /// <summary>Whether a call reads a list of objects: <c>section.Get&lt;List&lt;Settings&gt;&gt;()</c>.</summary>
    private static bool IsOfItems(ExpressionSyntax call) => call is InvocationExpressionSyntax { Expression: var method }
        && (method is MemberAccessExpressionSyntax access ? access.Name : method is MemberBindingExpressionSyntax binding ? binding.Name : method) is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments }
        && (arguments[0] is NullableTypeSyntax { ElementType: var element } ? element : arguments[0]) is GenericNameSyntax or ArrayTypeSyntax;

    /// <summary>The type of which a name is the type of the elements, at any depth: of <c>Settings</c>, <c>List&lt;Settings&gt;</c>. The number of lists is added to a count.</summary>
    private static SyntaxNode ListOf(SyntaxNode name, ref int lists)
    {
        while (true)
        {
            switch (name.Parent)
            {
                case QualifiedNameSyntax or NullableTypeSyntax:
                    name = name.Parent;
                    break;
                case ArrayTypeSyntax array:
                    lists++;
                    name = array;
                    break;
                case TypeArgumentListSyntax { Parent: GenericNameSyntax generic } when Array.IndexOf(BindingMethods, generic.Identifier.ValueText) < 0:
                    lists++;
                    name = generic;
                    break;
                default:
                    return name;
            }
        }
    }

    /// <summary>The sections from which objects of a type are created.</summary>
    private List<string> SectionsOf(TypeDeclarationSyntax type)
    {
        if (_boundTo.TryGetValue(type, out var paths))
        {
            return paths;
        }

        _boundTo.Add(type, paths = []);
        foreach (var node in Semantics.Names.InProject(type.Identifier.ValueText))
        {
            var lists = 0;
            var name = ListOf(node, ref lists);
            var first = paths.Count;
            switch (name.Parent)
            {
                case TypeArgumentListSyntax { Parent: GenericNameSyntax generic }:
                    if (Semantics.RefersTo(node, type))
                    {
                        AddBinding(generic, paths);
                    }

                    break;
                case PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax outer } property when property.Type == name && Semantics.RefersTo(node, type):
                    foreach (var path in SectionsOf(outer))
                    {
                        paths.Add(Join(path, Attributes.SettingNameOf(property)));
                    }

                    break;
                case BaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax derived } when Semantics.RefersTo(node, type):
                    paths.AddRange(SectionsOf(derived));
                    break;
            }

            for (var i = first; lists > 0 && i < paths.Count; i++)
            {
                paths[i] += string.Concat(Enumerable.Repeat(":" + KnownSettings.AnyItem, lists));
            }
        }

        paths.AddRange(BoundSections(type, null));
        return paths;
    }

    /// <summary>The sections that calls of <c>Bind</c> read into objects of a type, or into one of them.</summary>
    private List<string> BoundSections(TypeDeclarationSyntax type, BaseObjectCreationExpressionSyntax? created) =>
        SectionsBoundBy(bound => Semantics.HasTypeOf(bound, type) && (created is null || CanBe(bound, created)));

    /// <summary>The sections that calls of <c>Bind</c> read into certain objects.</summary>
    private List<string> SectionsBoundBy(Predicate<ExpressionSyntax> isMeant)
    {
        var paths = new List<string>();
        foreach (var node in Semantics.Names.InProject("Bind"))
        {
            if (node.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax bind } && bind.ArgumentList.Arguments is { Count: > 0 } arguments
                && isMeant(arguments[arguments.Count - 1].Expression))
            {
                AddSection(Arguments.ReceiverOf(bind)!, arguments.Count > 1 ? arguments[0].Expression : null, paths);
            }
        }

        return paths;
    }

    /// <summary>The section of <c>section.Get&lt;T&gt;()</c>, <c>services.Configure&lt;T&gt;(section)</c>, <c>services.AddOptions&lt;T&gt;().Bind(section)</c> and similar calls.</summary>
    private void AddBinding(GenericNameSyntax method, List<string> paths)
    {
        if (method.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access)
        {
            return;
        }

        switch (method.Identifier.ValueText)
        {
            case "Get":
                AddSection(access.Expression, null, paths);
                break;
            case "Configure":
                foreach (var argument in call.ArgumentList.Arguments)
                {
                    if (Semantics.IsConfiguration(argument.Expression))
                    {
                        AddSection(argument.Expression, null, paths);
                    }
                }

                break;
            default:
                for (var next = call; next.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } link; next = outer)
                {
                    if (outer.ArgumentList.Arguments.Count > 0 && link.Name.Identifier.ValueText is "Bind" or "BindConfiguration")
                    {
                        AddOption(link.Name.Identifier.ValueText, outer.ArgumentList.Arguments[0].Expression, paths);
                    }
                }

                break;
        }
    }

    private void AddOption(string method, ExpressionSyntax argument, List<string> paths)
    {
        if (method == "Bind")
        {
            AddSection(argument, null, paths);
            return;
        }

        foreach (var path in Visit(argument, null))
        {
            paths.Add(path.Text);
        }
    }

    private void AddSection(ExpressionSyntax section, ExpressionSyntax? key, List<string> paths)
    {
        if (key is not null)
        {
            AddPaths(section, key, null, paths);
        }
        else
        {
            paths.AddRange(PathsOf(section, null));
        }
    }

    private EvaluatedString[] Configured(IReadOnlyList<ConfiguredText> values, ExpressionSyntax use)
    {
        EvaluatedString[] texts = [];
        foreach (var value in values)
        {
            texts = Either(texts, [new(Fragment.Configured(value, _use ?? use))]);
        }

        return texts;
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : path + ":" + key;
}
