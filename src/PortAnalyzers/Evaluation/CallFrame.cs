using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>A call whose callee is evaluated: the parameters have the values of its arguments.</summary>
/// <param name="callee">The declaration of the method, constructor or function; for a primary constructor, its type.</param>
/// <param name="call">The call or creation.</param>
/// <param name="caller">The frame of the calling code.</param>
/// <param name="isExtension">Whether the receiver is the first argument.</param>
internal sealed class CallFrame(SyntaxNode callee, SyntaxNode call, CallFrame? caller, bool isExtension)
{
    public SyntaxNode Callee { get; } = callee;

    public SyntaxNode Call { get; } = call;

    public CallFrame? Caller { get; } = caller;

    /// <summary>The nearest frame of a callee, or null.</summary>
    public static CallFrame? Find(CallFrame? frame, SyntaxNode callee)
    {
        while (frame is not null && frame.Callee != callee)
        {
            frame = frame.Caller;
        }

        return frame;
    }

    /// <summary>The arguments for a parameter, more than one if it is <c>params</c>.</summary>
    public List<ExpressionSyntax> ArgumentsFor(ParameterSyntax parameter) => Arguments.For(parameter, Call, isExtension);
}
