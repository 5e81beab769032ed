using System.ComponentModel;
using System.Reflection;
using Amazon.Lambda.RuntimeSupport;

namespace PartnerCloud.AwsPackages.Lambda;

/// <summary>Runs the function that <c>ANNOTATIONS_HANDLER</c> names, like the Main that Amazon.Lambda.Annotations generates.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AnnotationsMain
{
    /// <summary>Serves invocations until the process ends. A failed start is reported to the Runtime API.</summary>
    /// <returns>1 after a failed start. Otherwise it does not return, because Lambda ends the process.</returns>
    public static async Task<int> RunAsync(Assembly functions)
    {
        LambdaBootstrap bootstrap;
        try
        {
            bootstrap = new LambdaBootstrap(FunctionHost.Start(functions, Environment.GetEnvironmentVariable("ANNOTATIONS_HANDLER")));
        }
        catch (Exception e)
        {
            await FailAsync(ErrorReport.Of(e));
            return 1;
        }
        using (bootstrap)
        {
            await bootstrap.RunAsync();
            return 0;
        }
    }

    private static async Task FailAsync(ErrorReport error)
    {
        await Console.Error.WriteLineAsync($"{error.ErrorType}: {error.ErrorMessage.ReplaceLineEndings(" ")}");
        if (RuntimeApiClient.AddressInEnvironment is not null)
        {
            using var api = RuntimeApiClient.FromEnvironment();
            await api.ReportInitErrorAsync(error);
        }
    }
}
