// Compiled into an executable with Lambda functions, in place of the Main that the official Amazon.Lambda.Annotations generates.
internal static class GeneratedMain
{
    private static global::System.Threading.Tasks.Task<int> Main() =>
        global::PartnerCloud.AwsPackages.Lambda.AnnotationsMain.RunAsync(typeof(GeneratedMain).Assembly);
}
