namespace PartnerCloud.Local.Chaos;

/// <summary>An execution that ended otherwise than well, as an operator reads it.</summary>
/// <param name="State">Where.</param>
/// <param name="Error">The error's name.</param>
/// <param name="Cause">Its words.</param>
internal sealed record ExecutionFailure(string State, string Error, string Cause)
{
    /// <summary>The beginning of it all, on one line.</summary>
    public string Short
    {
        get
        {
            const int Longest = 300;
            var line = $"{State}: {Error}: {Cause}".ReplaceLineEndings(" ");
            return line.Length <= Longest ? line : line[..Longest] + "...";
        }
    }
}
