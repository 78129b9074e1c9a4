using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <content>The defaults of command-line options, which a program uses if the user passes no value.</content>
internal sealed partial class StringEvaluator
{
    /// <summary>Words in the names of the attributes that make a property an option: <c>Option</c>, <c>Value</c>, <c>CommandOption</c>, <c>CommandArgument</c>.</summary>
    private static readonly string[] OptionAttributes = ["Option", "Argument", "Value"];

    /// <summary>The types of System.CommandLine that have a name and a default.</summary>
    private static readonly string[] OptionTypes = ["Option", "Argument"];

    /// <summary>The methods and properties that set the default of an existing option.</summary>
    private static readonly string[] DefaultSetters = ["SetDefaultValue", "SetDefaultValueFactory"];

    /// <summary>The default in a property's attributes: <c>[Option("port", Default = 6000)]</c>, <c>[CommandOption("--port"), DefaultValue(6000)]</c>.</summary>
    private EvaluatedString[] VisitOptionAttributes(PropertyDeclarationSyntax property, ExpressionSyntax use)
    {
        EvaluatedString[] values = [];
        var isOption = false;
        ExpressionSyntax? standard = null;
        foreach (var list in property.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                var name = Attributes.NameOf(attribute);
                var isDefault = name is "DefaultValue" or "DefaultValueAttribute";
                standard = isDefault && attribute.ArgumentList is { Arguments: { Count: > 0 } given } ? given[given.Count - 1].Expression : standard;
                if (!isDefault && Array.Exists(OptionAttributes, name.Contains))
                {
                    isOption = true;
                    foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
                    {
                        values = argument.NameEquals?.Name.Identifier.ValueText == "Default" ? Either(values, VisitDefault(argument.Expression, use)) : values;
                    }
                }
            }
        }

        return isOption && standard is not null ? Either(values, VisitDefault(standard, use)) : values;
    }

    /// <summary>The default of an option of System.CommandLine: the function in its constructor or initializer, or the default that is set later.</summary>
    private EvaluatedString[] VisitOption(ExpressionSyntax option, ExpressionSyntax use, CallFrame? frame)
    {
        var values = Unknown(use);
        foreach (var value in Visit(option, frame))
        {
            if (value.AsObject is { Origin: BaseObjectCreationExpressionSyntax creation })
            {
                values = Either(values, DefaultsOf(creation, use));
            }
            else if (value.AsObject is null && IsKnown(value))
            {
                values = Either(values, DefaultsOfNamed(value.Text, use));
            }
        }

        foreach (var declaration in Semantics.Resolve(option).Declarations)
        {
            values = Either(values, DefaultsSetTo(declaration, use));
        }

        return values;
    }

    /// <summary>The defaults that are set to the option in a variable.</summary>
    private EvaluatedString[] DefaultsSetTo(SyntaxNode variable, ExpressionSyntax use)
    {
        EvaluatedString[] values = [];
        foreach (var name in NamesOf(variable))
        {
            values = DefaultSetAt(name) is { } standard && Semantics.RefersTo(name, variable) ? Either(values, VisitDefault(standard, use)) : values;
        }

        return values;
    }

    /// <summary>The defaults of the options that are created with a name: <c>result.GetValue&lt;int&gt;("--port")</c>.</summary>
    private EvaluatedString[] DefaultsOfNamed(string name, ExpressionSyntax use)
    {
        EvaluatedString[] values = [];
        foreach (var node in OptionTypes.SelectMany(Semantics.Names.InProject))
        {
            if (CreatedWith(node) is { } creation && Arguments.ValuesOf(creation).Exists(argument => argument is LiteralExpressionSyntax { Token.Value: string text } && text == name))
            {
                values = Either(values, DefaultsOf(creation, use));
                values = creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } ? Either(values, DefaultsSetTo(variable, use)) : values;
            }
        }

        return values;
    }

    /// <summary>The creation of an object with a type's name: <c>new Option&lt;int&gt;(…)</c>, or <c>Option&lt;int&gt; option = new(…)</c>.</summary>
    private static BaseObjectCreationExpressionSyntax? CreatedWith(SyntaxNode type)
    {
        var name = WholeName(type);
        return name.Parent switch
        {
            ObjectCreationExpressionSyntax creation when creation.Type == name => creation,
            VariableDeclarationSyntax { Variables: { Count: 1 } variables } => variables[0].Initializer?.Value as ImplicitObjectCreationExpressionSyntax,
            _ => null,
        };
    }

    /// <summary>The option whose value a function gets for a parameter, because it is the handler of a command: <c>command.SetHandler((int port) => …, portOption)</c>; or null.</summary>
    private ExpressionSyntax? OptionFor(ParameterSyntax parameter, SyntaxNode function, SyntaxNode reference)
    {
        if (reference.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument || Arguments.NameOf(call) != KnownFunction.SetHandler)
        {
            return null;
        }

        var position = call.ArgumentList.Arguments.IndexOf(argument) + 1;
        foreach (var one in Functions.ParametersOf(function))
        {
            if (one == parameter)
            {
                return position < call.ArgumentList.Arguments.Count && IsHandled(call) ? call.ArgumentList.Arguments[position].Expression : null;
            }

            position++;
        }

        return null;
    }

    private bool IsHandled(InvocationExpressionSyntax call)
    {
        foreach (var meaning in Semantics.Describe(call))
        {
            if (meaning.Flow == ValueFlow.Handler)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The defaults of the options whose values a method gets for a parameter as the handler of commands.</summary>
    private EvaluatedString[] VisitHandled(ParameterSyntax parameter, SyntaxNode callee, ExpressionSyntax use)
    {
        EvaluatedString[] values = [];
        foreach (var name in NamesOfFunction(callee))
        {
            if (OptionFor(parameter, callee, ReferenceWith(name)) is { } option && Semantics.RefersTo(name, callee))
            {
                var previous = Enter(option.SyntaxTree, use);
                values = Either(values, VisitOption(option, use, null));
                Leave(previous);
            }
        }

        return values;
    }

    private EvaluatedString[] DefaultsOf(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax use)
    {
        EvaluatedString[] values = [];
        foreach (var argument in creation.ArgumentList?.Arguments ?? default)
        {
            values = argument.Expression is AnonymousFunctionExpressionSyntax ? Either(values, VisitDefault(argument.Expression, use)) : values;
        }

        foreach (var expression in creation.Initializer?.Expressions ?? default)
        {
            values = expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "DefaultValueFactory" }, Right: var factory }
                ? Either(values, VisitDefault(factory, use))
                : values;
        }

        return values;
    }

    /// <summary>The default that is set through an option's name, by a method or a property.</summary>
    private static ExpressionSyntax? DefaultSetAt(SyntaxNode name)
    {
        var option = ReferenceWith(name);
        return option.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } access || access.Expression != option ? null
            : access.Parent switch
            {
                InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } when Array.IndexOf(DefaultSetters, member) >= 0 => arguments[0].Expression,
                AssignmentExpressionSyntax { Right: var value } assignment when assignment.Left == access && member == "DefaultValueFactory" => value,
                _ => null,
            };
    }

    /// <summary>A default, or the result of the function that returns it.</summary>
    private EvaluatedString[] VisitDefault(ExpressionSyntax standard, ExpressionSyntax use)
    {
        var previous = Enter(standard.SyntaxTree, use);
        var values = standard is AnonymousFunctionExpressionSyntax ? AnyOf(Functions.ResultsOf(standard), null) : Visit(standard, null);
        Leave(previous);
        return values;
    }
}
