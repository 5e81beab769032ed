using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;

namespace PartnerCloud.Lambda.Users;

/// <summary>Takes MFA devices from a user. Virtual ones are deleted, too: their names would stay taken.</summary>
internal static class MfaDevices
{
    public static async Task RemoveAsync(TargetAccount account, string userName, List<string> changes, CancellationToken ct)
    {
        var devices = await account.Iam.Paginators.ListMFADevices(new ListMFADevicesRequest { UserName = userName }).MFADevices.ToListAsync(ct);
        foreach (var serial in devices.Select(device => device.SerialNumber))
        {
            await DeleteIfExists.IfThereAsync(() => account.Iam.DeactivateMFADeviceAsync(new DeactivateMFADeviceRequest { UserName = userName, SerialNumber = serial }, ct));
            if (IsVirtual(serial)) await DeleteVirtualAsync(account, serial, ct);
            changes.Add($"MFA device {serial} of user {userName} removed");
        }
        // who died between the two calls has left a device without its user; by custom it has his name
        await DeleteVirtualAsync(account, $"arn:{account.Partition}:iam::{account.AccountId}:mfa/{userName}", ct);
    }

    private static bool IsVirtual(string serial) => serial.Contains(":mfa/", StringComparison.Ordinal);

    private static async Task DeleteVirtualAsync(TargetAccount account, string serial, CancellationToken ct)
    {
        try
        {
            await DeleteIfExists.IfThereAsync(() => account.Iam.DeleteVirtualMFADeviceAsync(new DeleteVirtualMFADeviceRequest { SerialNumber = serial }, ct));
        }
        catch (DeleteConflictException)
        {
            // another user's
        }
    }
}
