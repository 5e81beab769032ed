using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.EC2.Model;

public class EnableEbsEncryptionByDefaultResponse : AmazonWebServiceResponse
{
    [WireName("ebsEncryptionByDefault")]
    public bool? EbsEncryptionByDefault { get; set; }
}
