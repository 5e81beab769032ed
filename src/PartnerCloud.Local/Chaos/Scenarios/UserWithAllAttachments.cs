using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>A user with one of everything that keeps IAM from deleting the user.</summary>
internal static class UserWithAllAttachments
{
    public static void Make(SimulatedCloud cloud, string accountId, string userName) => cloud.Atomically(() =>
    {
        var iam = cloud.Accounts[accountId].Iam;
        var (user, now, device) = (iam.Users[userName], cloud.Now, $"arn:aws:iam::{accountId}:mfa/{userName}");
        user.AccessKeys.Add(new("AKIAEXAMPLE000000001", now));
        iam.VirtualMfaDevices.Add(device, new(device));
        user.MfaDevices.Add(new(device, now));
        user.MfaDevices.Add(new("GAHT12345678", now));
        user.Certificates.Add(new("CERT1", "body", now));
        user.SshPublicKeys.Add(new("APKA1", "ssh-rsa AAAA", now));
        user.ServiceCredentials.Add(new("ACCA1", "codecommit.amazonaws.com", $"{userName}-at-{accountId}", now));
        user.Inline["Own"] = """{"Version":"2012-10-17","Statement":[]}""";
        user.Attached.Add($"arn:aws:iam::{accountId}:policy/CTLCustomerBoundary");
        return user;
    });
}
