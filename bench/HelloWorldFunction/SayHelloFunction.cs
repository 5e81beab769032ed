using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Annotations;

namespace HelloWorldFunction;

/// <summary>A function that does nothing.</summary>
public sealed class SayHelloFunction
{
    /// <summary>Returns its input.</summary>
    [LambdaFunction]
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Lambda's generated code calls it on an instance.")]
    public Task<Hello> SayHello(Hello hello) => Task.FromResult(hello);
}
