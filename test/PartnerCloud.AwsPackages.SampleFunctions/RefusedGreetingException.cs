namespace PartnerCloud.AwsPackages.SampleFunctions;

public sealed class RefusedGreetingException(string message, Exception? inner = null) : Exception(message, inner);
