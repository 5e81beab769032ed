// Compiled into executables with Lambda functions. It replaces the Main that the official Amazon.Lambda.Annotations generates.
internal static class GeneratedMain
{
    private static global::System.Threading.Tasks.Task Main() =>
        global::PartnerCloud.AwsPackages.Lambda.AnnotationsMain.RunAsync(typeof(GeneratedMain).Assembly);
}
