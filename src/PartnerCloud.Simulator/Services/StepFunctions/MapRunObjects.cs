using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.S3;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>The objects of Distributed Maps in the simulated S3, with the permissions of the state machine's role.</summary>
internal sealed class MapRunObjects(SimulatedCloud cloud) : IMapRunObjects
{
    public ReadOnlyMemory<byte> Read(StateMachine machine, string bucket, string key, string? versionId, string? expectedOwner) =>
        As(machine, s3 => s3.Get(bucket, key, versionId, expectedOwner).Content);

    public IReadOnlyList<ListedObject> List(StateMachine machine, string bucket, string prefix, string? expectedOwner) => As(machine, s3 =>
        (IReadOnlyList<ListedObject>)[.. s3.List(bucket, prefix, expectedOwner).Select(found =>
            new ListedObject(found.Key, found.ETag, found.Modified, found.Size, found.Headers.GetValueOrDefault("x-amz-storage-class", "STANDARD")))]);

    public void Write(StateMachine machine, string bucket, string key, ReadOnlyMemory<byte> content) => As(machine, s3 =>
    {
        s3.Put(bucket, key, content, "application/json");
        return true;
    });

    private T As<T>(StateMachine machine, Func<InProcessS3, T> call)
    {
        try
        {
            return call(new InProcessS3(cloud, StatesRoles.SessionOf(cloud, machine.RoleArn, machine.Arn)));
        }
        catch (AwsErrorException refusal)
        {
            throw new ObjectRefusedException(refusal.Message, refusal);
        }
    }
}
