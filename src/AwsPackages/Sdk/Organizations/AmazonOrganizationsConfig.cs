using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.Organizations;

public class AmazonOrganizationsConfig() : ThinClientConfig(OrganizationsModel.Instance);
