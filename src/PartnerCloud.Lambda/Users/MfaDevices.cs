using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;

namespace PartnerCloud.Lambda.Users;

/// <summary>Removes a user's MFA devices. It also deletes virtual ones, because their names would stay taken.</summary>
internal static class MfaDevices
{
    public static async Task RemoveAsync(TargetAccount account, string userName, List<string> changes, CancellationToken ct)
    {
        var devices = await account.Iam.Paginators.ListMFADevices(new ListMFADevicesRequest { UserName = userName }).MFADevices.ToListAsync(ct);
        foreach (var serial in devices.Select(device => device.SerialNumber))
        {
            await DeleteIfExists.RunAsync(() => account.Iam.DeactivateMFADeviceAsync(new DeactivateMFADeviceRequest { UserName = userName, SerialNumber = serial }, ct));
            if (IsVirtual(serial)) await DeleteVirtualAsync(account, serial, ct);
            changes.Add($"MFA device {serial} of user {userName} removed");
        }
        // A run that died between the two calls left a device without its user. Usually it has the user's name.
        await DeleteVirtualAsync(account, $"arn:{account.Partition}:iam::{account.AccountId}:mfa/{userName}", ct);
    }

    private static bool IsVirtual(string serial) => serial.Contains(":mfa/", StringComparison.Ordinal);

    private static async Task DeleteVirtualAsync(TargetAccount account, string serial, CancellationToken ct)
    {
        try
        {
            await DeleteIfExists.RunAsync(() => account.Iam.DeleteVirtualMFADeviceAsync(new DeleteVirtualMFADeviceRequest { SerialNumber = serial }, ct));
        }
        catch (DeleteConflictException)
        {
            // The device belongs to another user.
        }
    }
}
