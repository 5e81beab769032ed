namespace Amazon.Lambda.Annotations;

[AttributeUsage(AttributeTargets.Method)]
public class LambdaFunctionAttribute : Attribute
{
    /// <summary>For deployment templates only.</summary>
    public string ResourceName { get; set; }

    /// <summary>For deployment templates only: seconds.</summary>
    public uint Timeout { get; set; }

    /// <summary>For deployment templates only: MiB.</summary>
    public uint MemorySize { get; set; }
}
