namespace Amazon.Lambda.Annotations;

/// <summary>The attribute by whose name functions are found. Test functions need nothing else from the package.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LambdaFunctionAttribute : Attribute;
