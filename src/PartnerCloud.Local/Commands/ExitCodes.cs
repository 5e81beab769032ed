namespace PartnerCloud.Local.Commands;

/// <summary>What the commands end with.</summary>
internal static class ExitCodes
{
    /// <summary>Everything ended as it should.</summary>
    public const int Success = 0;

    /// <summary>Something ended otherwise than it should.</summary>
    public const int Unexpected = 1;

    /// <summary>The command could not begin: a wrong option, a file that is not there, a port in use.</summary>
    public const int Usage = 2;
}
