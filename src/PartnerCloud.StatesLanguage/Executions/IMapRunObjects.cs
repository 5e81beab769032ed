namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>The objects in S3 that Distributed Maps read and write. Each call has the permissions of the state machine's role.</summary>
public interface IMapRunObjects
{
    /// <summary>Reads an object.</summary>
    /// <param name="machine">The state machine.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="versionId">The version; null for the current one.</param>
    /// <param name="expectedOwner">The account that must own the bucket; null for any.</param>
    /// <exception cref="ObjectRefusedException">S3 refuses the call.</exception>
    ReadOnlyMemory<byte> Read(StateMachine machine, string bucket, string key, string? versionId, string? expectedOwner);

    /// <summary>Lists the objects whose keys begin with a prefix, in the order of their keys.</summary>
    /// <param name="machine">The state machine.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="prefix">The prefix; empty for all objects.</param>
    /// <param name="expectedOwner">The account that must own the bucket; null for any.</param>
    /// <exception cref="ObjectRefusedException">S3 refuses the call.</exception>
    IReadOnlyList<ListedObject> List(StateMachine machine, string bucket, string prefix, string? expectedOwner);

    /// <summary>Writes an object of JSON.</summary>
    /// <param name="machine">The state machine.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="content">The content.</param>
    /// <exception cref="ObjectRefusedException">S3 refuses the call.</exception>
    void Write(StateMachine machine, string bucket, string key, ReadOnlyMemory<byte> content);
}
