namespace PartnerCloud.Lambda.Common;

/// <summary>The files that are built into the assembly.</summary>
internal static class EmbeddedResource
{
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedResource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built into the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
