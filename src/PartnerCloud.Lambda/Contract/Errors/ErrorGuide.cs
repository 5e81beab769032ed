using System.Text.RegularExpressions;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>What people do about an error.</summary>
/// <param name="WhoActs">Whose move it is.</param>
/// <param name="WhatToDo">The steps, as sentences in Markdown. Links are relative to <c>docs/</c>. Unless the error is final, a redrive follows.</param>
/// <param name="Names">The errors, as executions and logs name them.</param>
public sealed partial record ErrorGuide(WhoActs WhoActs, string WhatToDo, params IReadOnlyList<string> Names)
{
    /// <summary>Whether a redrive would end in the same way.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether the error stands in a function's log only, because no execution calls the function.</summary>
    public bool OutsideExecutions { get; init; }

    /// <summary>The steps as plain text, for mails.</summary>
    public string PlainWhatToDo => Link().Replace(WhatToDo, "$1").Replace("`", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex Link();
}
