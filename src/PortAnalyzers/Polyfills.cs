namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler emit init-only properties and records; netstandard2.0 lacks the type.</summary>
internal static class IsExternalInit;
