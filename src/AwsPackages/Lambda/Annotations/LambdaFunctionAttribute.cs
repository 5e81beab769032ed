namespace Amazon.Lambda.Annotations;

[AttributeUsage(AttributeTargets.Method)]
public class LambdaFunctionAttribute : Attribute
{
    /// <summary>The resource's name. Only deployment templates use it.</summary>
    public string ResourceName { get; set; }

    /// <summary>The timeout in seconds. Only deployment templates use it.</summary>
    public uint Timeout { get; set; }

    /// <summary>The memory in MiB. Only deployment templates use it.</summary>
    public uint MemorySize { get; set; }
}
