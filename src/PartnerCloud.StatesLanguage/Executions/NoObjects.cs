namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>An interpreter without S3.</summary>
internal sealed class NoObjects : IMapRunObjects
{
    private const string Refusal = "There is no S3 here. Start the state machine in a simulated cloud that has S3.";

    public ReadOnlyMemory<byte> Read(StateMachine machine, string bucket, string key, string? versionId, string? expectedOwner) => throw new ObjectRefusedException(Refusal);

    public IReadOnlyList<ListedObject> List(StateMachine machine, string bucket, string prefix, string? expectedOwner) => throw new ObjectRefusedException(Refusal);

    public void Write(StateMachine machine, string bucket, string key, ReadOnlyMemory<byte> content) => throw new ObjectRefusedException(Refusal);
}
