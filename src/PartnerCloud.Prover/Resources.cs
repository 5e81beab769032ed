namespace PartnerCloud.Prover;

/// <summary>The files that are built in.</summary>
internal static class Resources
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Resources).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
