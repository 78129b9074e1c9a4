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

    private EvaluatedString[] VisitSetting(ExpressionSyntax call, CallMeaning meaning, CallFrame? frame)
    {
        if (meaning.Access == SettingAccess.Section)
        {
            return [new(Fragment.Object(call, frame))];
        }

        var values = meaning.Default is { } standard ? Visit(standard, frame) : [];
        if (meaning.Access == SettingAccess.Content)
        {
            return !IsExact ? [new(Fragment.Unevaluated(call))]
                : meaning.Instance is { } section ? Either(VisitContent(section, call, frame), values)
                : Unknown(call);
        }

        values = Either(Unknown(call), values);
        foreach (var argument in meaning.Values)
        {
            foreach (var key in Visit(argument, frame))
            {
                if (!IsExact && key.Fragments.Length == 1 && key.IsOpen)
                {
                    return [new(Fragment.Unevaluated(call))];
                }

                values = Either(values, Configured(ValuesOf(meaning, call, key.Text, frame), call));
            }
        }

        return values;
    }

    /// <summary>The result of reading a section: its value, the items of its list, or an object whose properties are bound to its keys.</summary>
    private EvaluatedString[] VisitContent(ExpressionSyntax section, ExpressionSyntax call, CallFrame? frame)
    {
        var values = VisitSectionValue(section, call, frame);
        return values.Length == 1 && values[0].IsUnknown ? [new(Fragment.Object(call, frame))] : values;
    }

    private IReadOnlyList<ConfiguredText> ValuesOf(CallMeaning meaning, ExpressionSyntax call, string key, CallFrame? frame)
    {
        if (meaning.Access == SettingAccess.Variable)
        {
            return Semantics.Configuration.OfVariable(key);
        }

        if (!IsExact)
        {
            return Semantics.Configuration.EndingWith(LastPart(key));
        }

        if (call is InvocationExpressionSyntax invocation && Arguments.NameOf(invocation) == "GetConnectionString")
        {
            key = "ConnectionStrings:" + key;
        }

        var found = new List<ConfiguredText>();
        foreach (var path in meaning.Instance is { } instance ? PathsOf(instance, frame) : [])
        {
            found.AddRange(Semantics.Configuration.OfKey(Join(path, key)));
        }

        return found;
    }

    /// <summary>The values of a section: its value, or the items of its list.</summary>
    private EvaluatedString[] VisitSectionValue(ExpressionSyntax section, ExpressionSyntax use, CallFrame? frame)
    {
        if (!IsExact)
        {
            // It may be any section.
            return [new(Fragment.Unevaluated(use))];
        }

        var values = Unknown(use);
        foreach (var path in PathsOf(section, frame))
        {
            if (path.Length > 0)
            {
                values = Either(values, Configured(Semantics.Configuration.OfKey(path), use));
                values = Either(values, Configured(Semantics.Configuration.ItemsOf(path), use));
            }
        }

        return values;
    }

    /// <summary>The possible sections of an expression: an empty path for the configuration root, none if a section is unknown.</summary>
    private List<string> PathsOf(ExpressionSyntax section, CallFrame? frame)
    {
        var paths = new List<string>();
        foreach (var value in Visit(section, frame))
        {
            if (value.AsObject is { Origin: InvocationExpressionSyntax call } origin)
            {
                foreach (var meaning in Semantics.Describe(call))
                {
                    if (meaning is { Access: SettingAccess.Section, Instance: { } outer, Values.Count: > 0 })
                    {
                        AddPaths(outer, meaning.Values[0], origin.Frame, paths);
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
        var values = Semantics.Configuration.EndingWith(property);
        return values.Count == 0 ? [] : IsExact ? VisitKeys(SectionsOf(type), property, use) : Configured(values, use);
    }

    /// <summary>The configuration's values of a property of an object that is created here and then bound to a section.</summary>
    private EvaluatedString[] VisitBound(BaseObjectCreationExpressionSyntax created, TypeDeclarationSyntax type, string property, ExpressionSyntax use)
    {
        if (Semantics.Configuration.EndingWith(property).Count == 0)
        {
            return [];
        }

        // An object in a property's initializer is bound together with its parent.
        var isNested = created.Parent is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax };
        return VisitKeys(isNested ? SectionsOf(type) : BoundSections(type, created), property, use);
    }

    private EvaluatedString[] VisitKeys(List<string> sections, string property, ExpressionSyntax use)
    {
        EvaluatedString[] values = [];
        foreach (var path in sections)
        {
            values = Either(values, Configured(Semantics.Configuration.OfKey(Join(path, property)), use));
        }

        return values;
    }

    /// <summary>The section from which a call creates an object, or null: <c>section.Get&lt;Settings&gt;()</c>.</summary>
    private List<string>? SectionsRead(ExpressionSyntax call, CallFrame? frame)
    {
        if (!Semantics.Configuration.IsEmpty && call is InvocationExpressionSyntax)
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
            var name = node.Parent is QualifiedNameSyntax or NullableTypeSyntax ? node.Parent : node;
            switch (name.Parent)
            {
                case TypeArgumentListSyntax { Parent: GenericNameSyntax generic } when Array.IndexOf(BindingMethods, generic.Identifier.ValueText) >= 0:
                    if (Semantics.RefersTo(node, type))
                    {
                        AddBinding(generic, paths);
                    }

                    break;
                case PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax outer } property when property.Type == name && Semantics.RefersTo(node, type):
                    foreach (var path in SectionsOf(outer))
                    {
                        paths.Add(Join(path, property.Identifier.ValueText));
                    }

                    break;
            }
        }

        paths.AddRange(BoundSections(type, null));
        return paths;
    }

    /// <summary>The sections that calls of <c>Bind</c> read into objects of a type, or into one of them.</summary>
    private List<string> BoundSections(TypeDeclarationSyntax type, BaseObjectCreationExpressionSyntax? created)
    {
        var paths = new List<string>();
        foreach (var node in Semantics.Names.InProject("Bind"))
        {
            if (node.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax bind } && bind.ArgumentList.Arguments is { Count: > 0 } arguments
                && arguments[arguments.Count - 1].Expression is var bound && Semantics.HasTypeOf(bound, type) && (created is null || CanBe(bound, created)))
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

    private static string LastPart(string key) => key.Substring(key.LastIndexOf(':') + 1);
}
