using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.AccessAnalyzer;

public class AmazonAccessAnalyzerConfig() : ThinClientConfig(AccessAnalyzerModel.Instance);
