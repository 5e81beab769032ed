using System.ComponentModel;
using System.Reflection;
using Amazon.Lambda.RuntimeSupport;

namespace PartnerCloud.AwsPackages.Lambda;

/// <summary>What the Main does that Amazon.Lambda.Annotations generates: runs the function that <c>ANNOTATIONS_HANDLER</c> names.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AnnotationsMain
{
    /// <summary>Serves invocations until the process ends. A start that fails is reported to the Runtime API.</summary>
    /// <returns>1 where the start failed; otherwise it does not return: Lambda ends the process.</returns>
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
