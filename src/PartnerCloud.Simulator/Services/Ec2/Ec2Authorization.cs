using PartnerCloud.Simulator.Permissions;

namespace PartnerCloud.Simulator.Services.Ec2;

/// <summary>The permissions that EC2's operations require.</summary>
internal static class Ec2Authorization
{
    public static ActionTable Permissions { get; } = new ActionTable("ec2")
        .OnEverything("GetEbsEncryptionByDefault", "EnableEbsEncryptionByDefault", "DisableEbsEncryptionByDefault", "DescribeRegions");
}
