namespace PartnerCloud.Lambda.Common;

/// <summary>Reads the files that are embedded in the assembly.</summary>
internal static class EmbeddedResource
{
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedResource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The file {name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
