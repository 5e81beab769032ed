namespace Amazon.Lambda.Annotations;

/// <summary>The name by which functions are found; these ones need nothing else of the package.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LambdaFunctionAttribute : Attribute;
