namespace PartnerCloud.Local.Chaos;

/// <summary>The failure of an execution, as an operator reads it.</summary>
/// <param name="State">The state in which the execution failed.</param>
/// <param name="Error">The error's name.</param>
/// <param name="Cause">The error's cause.</param>
internal sealed record ExecutionFailure(string State, string Error, string Cause)
{
    /// <summary>State, error and cause on one line, at most 300 characters.</summary>
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
