namespace PartnerCloud.Local.Commands;

/// <summary>The exit codes of the commands.</summary>
internal static class ExitCodes
{
    /// <summary>Everything is well.</summary>
    public const int Success = 0;

    /// <summary>Something did not end as expected.</summary>
    public const int Unexpected = 1;

    /// <summary>The command could not start: a wrong option, a missing file, or a port in use.</summary>
    public const int Usage = 2;
}
