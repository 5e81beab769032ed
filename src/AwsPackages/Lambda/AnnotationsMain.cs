using System.ComponentModel;
using System.Reflection;
using Amazon.Lambda.RuntimeSupport;

namespace PartnerCloud.AwsPackages.Lambda;

/// <summary>Runs the function that <c>ANNOTATIONS_HANDLER</c> names, like the Main that Amazon.Lambda.Annotations generates.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AnnotationsMain
{
    /// <summary>
    /// Serves invocations until Lambda ends the process. If no function has that name, it returns at once, without a word. An exception while the
    /// function is built ends the process. AWS does both, so a deployment's tests have to check the names.
    /// </summary>
    public static async Task RunAsync(Assembly functions)
    {
        if (FunctionHost.Start(functions, Environment.GetEnvironmentVariable("ANNOTATIONS_HANDLER")) is not { } handler)
        {
            return;
        }
        using var bootstrap = new LambdaBootstrap(handler);
        await bootstrap.RunAsync();
    }
}
