namespace PartnerCloud.AwsPackages.SampleFunctions;

public sealed class MissingGreetingException(string message) : Exception(message);
