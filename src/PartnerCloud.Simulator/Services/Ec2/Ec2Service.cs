using System.Xml.Linq;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Protocols;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Ec2;

/// <summary>EC2, account settings only: default encryption of EBS volumes, and the enabled regions.</summary>
public sealed class Ec2Service : QueryService
{
    /// <summary>The regions that are enabled in every account by default.</summary>
    private static readonly string[] EnabledRegions =
    [
        "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1", "eu-north-1",
        "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    ];

    private readonly SimulatedCloud cloud;

    /// <summary>Serves every account of a cloud.</summary>
    public Ec2Service(SimulatedCloud cloud)
        : base("ec2", "http://ec2.amazonaws.com/doc/2016-11-15/")
    {
        this.cloud = cloud;
        On("GetEbsEncryptionByDefault", (_, caller) => Encryption(In(caller)));
        On("EnableEbsEncryptionByDefault", (_, caller) => Set(In(caller), isEncrypted: true));
        On("DisableEbsEncryptionByDefault", (_, caller) => Set(In(caller), isEncrypted: false));
        On("DescribeRegions", (input, _) => Regions(input));
    }

    /// <summary>EC2 returns a list of errors, under another root element than other Query services.</summary>
    protected override XElement ErrorDocument(AwsErrorException error, string requestId) =>
        new("Response", new XElement("Errors", new XElement("Error", new XElement("Code", error.Code), new XElement("Message", error.Message))), new XElement("RequestID", requestId));

    /// <summary>EC2's answers have no result element between the root and the members.</summary>
    protected override XElement AnswerDocument(string operation, IEnumerable<XElement>? result, string requestId) =>
        new(operation + "Response", new XElement("requestId", requestId), result);

    internal override ActionTable Permissions => Ec2Authorization.Permissions;

    /// <inheritdoc/>
    protected override T Perform<T>(Func<T> handler) => cloud.Atomically(handler);

    private Ec2State In(Caller caller) => cloud.Accounts[caller.AccountId].In(caller.Region).State<Ec2State>();

    private static IEnumerable<XElement> Set(Ec2State region, bool isEncrypted)
    {
        region.EncryptsVolumes = isEncrypted;
        return Encryption(region);
    }

    private static IEnumerable<XElement> Encryption(Ec2State region) => [new("ebsEncryptionByDefault", region.EncryptsVolumes)];

    private static IEnumerable<XElement> Regions(QueryParameters input)
    {
        if (input.Flag("AllRegions") == true || input.Optional("RegionName.1") is not null || input.Optional("Filter.1.Name") is not null)
            throw new AwsErrorException("UnsupportedOperation", "The simulated ec2 service returns all enabled regions and takes no filters.");
        return [new("regionInfo", EnabledRegions.Select(region =>
            new XElement("item", new XElement("regionName", region), new XElement("regionEndpoint", $"ec2.{region}.amazonaws.com"), new XElement("optInStatus", "opt-in-not-required"))))];
    }
}
