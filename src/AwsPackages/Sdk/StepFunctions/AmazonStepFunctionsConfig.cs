using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.StepFunctions;

public class AmazonStepFunctionsConfig() : ThinClientConfig(StepFunctionsModel.Instance);
