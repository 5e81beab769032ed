using Amazon.IdentityManagement.Model;

namespace PartnerCloud.Lambda.Users;

/// <summary>Deletes what may no longer exist: an earlier response was lost, or somebody else was first.</summary>
internal static class DeleteIfExists
{
    public static async Task RunAsync(Func<Task> delete)
    {
        try
        {
            await delete();
        }
        catch (NoSuchEntityException)
        {
            // Already deleted.
        }
    }
}
