using Amazon.IdentityManagement.Model;

namespace PartnerCloud.Lambda.Users;

/// <summary>Deleting what may be gone: an earlier answer was lost, or somebody else was first.</summary>
internal static class DeleteIfExists
{
    public static async Task IfThereAsync(Func<Task> delete)
    {
        try
        {
            await delete();
        }
        catch (NoSuchEntityException)
        {
            // so it is
        }
    }
}
