namespace PartnerCloud.Lambda.Tests.Architecture;

/// <summary>A file's use of a type that another file declares.</summary>
/// <param name="User">The file that uses it.</param>
/// <param name="Declaration">The file that declares the type.</param>
/// <param name="Type">The type's name.</param>
internal sealed record SourceUse(string User, string Declaration, string Type)
{
    /// <summary>Such as <c>Accounts.AccountPlacer uses Contract.Accounts.PlacedAccount</c>.</summary>
    public override string ToString() => $"{Dotted(Path.ChangeExtension(User, null))} uses {Dotted(Path.Combine(Path.GetDirectoryName(Declaration)!, Type))}";

    private static string Dotted(string path) => path.Replace('\\', '/').Replace('/', '.');
}
