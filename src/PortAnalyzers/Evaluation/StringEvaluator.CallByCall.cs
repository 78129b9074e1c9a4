using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <content>
/// Values that depend on parameters of one function in several places. The arguments of one call belong together: the scheme of one call and the port of another are no address.
/// </content>
internal sealed partial class StringEvaluator
{
    /// <summary>How many functions that hand their parameters on are told apart by their calls.</summary>
    private const int MaxCallers = 4;

    /// <summary>The parameters that were evaluated with their values in all calls, and where.</summary>
    private readonly List<(SyntaxNode Function, ParameterSyntax Parameter, ExpressionSyntax Use)> _parameters = [];

    /// <summary>As <see cref="Evaluate"/>, but the parameters of a function have the arguments of one call at a time.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="matters">Whether a value matters. Telling the calls apart takes longer, for each call, and is left out if no value does.</param>
    public EvaluatedString[] EvaluateCallByCall(ExpressionSyntax expression, Predicate<EvaluatedString> matters)
    {
        var values = Evaluate(expression);
        if (values.Length < 2 || !Array.Exists(values, matters))
        {
            return values;
        }

        // A known value of a member would hide on which parameters it depends.
        _known.Clear();
        values = Evaluate(expression);
        return SharedFunction(expression) is { } function ? VisitCallByCall(expression, function, values) : values;
    }

    /// <summary>A function whose parameters were evaluated in several places, or null; not one that also gets values without a call, or whose calls create different objects.</summary>
    private SyntaxNode? SharedFunction(ExpressionSyntax expression)
    {
        foreach (var (function, parameter, use) in _parameters)
        {
            foreach (var (other, _, another) in _parameters)
            {
                if (other == function && another != use)
                {
                    return CallsOf(function).Count > 0 && VisitHandled(parameter, function, use).Length == 0 && (!IsCreation(function) || HasOneReceiver(expression, function))
                        ? function
                        : null;
                }
            }
        }

        return null;
    }

    private static bool IsCreation(SyntaxNode function) => function is TypeDeclarationSyntax or ConstructorDeclarationSyntax;

    /// <summary>Whether all members that an expression reads are those of one object, which one call created.</summary>
    private static bool HasOneReceiver(ExpressionSyntax expression, SyntaxNode creation)
    {
        var type = creation.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        var receiver = expression.Ancestors().Contains(type) ? "this" : null;
        foreach (var node in expression.DescendantNodesAndSelf())
        {
            if (node is MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax } access)
            {
                var another = access.Expression.ToString();
                receiver ??= another;
                if (receiver != another)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The values of an expression in each call of a function; the mixed values if there are too many calls.</summary>
    private EvaluatedString[] VisitCallByCall(ExpressionSyntax expression, SyntaxNode function, EvaluatedString[] mixed)
    {
        Begin();
        var cuts = _cuts;
        var values = new List<EvaluatedString>();
        AddCallByCall(expression, [], function, values);
        return cuts == _cuts && values.Count > 0 ? values.ToArray() : mixed;
    }

    private void AddCallByCall(ExpressionSyntax expression, List<(SyntaxNode Function, SyntaxNode Call, bool IsExtension)> calls, SyntaxNode function, List<EvaluatedString> values)
    {
        foreach (var (call, isExtension) in CallsOf(function))
        {
            List<(SyntaxNode Function, SyntaxNode Call, bool IsExtension)> path = [.. calls, (function, call, isExtension)];
            _parameters.Clear();
            var found = Visit(expression, FrameOf(path));
            if (found.Length > 1 && path.Count < MaxCallers && SharedFunction(expression) is { } caller)
            {
                AddCallByCall(expression, path, caller, values);
            }
            else
            {
                values.AddRange(found);
            }
        }
    }

    /// <summary>The frame of the first call, in those of the later ones.</summary>
    private static CallFrame? FrameOf(List<(SyntaxNode Function, SyntaxNode Call, bool IsExtension)> calls)
    {
        var frame = default(CallFrame);
        for (var i = calls.Count - 1; i >= 0; i--)
        {
            frame = new CallFrame(calls[i].Function, calls[i].Call, frame, calls[i].IsExtension);
        }

        return frame;
    }
}
