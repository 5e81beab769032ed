namespace PartnerCloud.Lambda.Common;

/// <summary>
/// An error that CAM and operators identify by its simple class name. The workflow's Retry and Catch match that name, and the execution
/// history shows it. The message says what happened and what to do. It never contains a secret.
/// <para>
/// When it leaves a function, its message becomes the JSON of the contract, and the runtime reports neither a stack trace nor AWS's error
/// behind it. The log has both.
/// </para>
/// </summary>
public abstract class OnboardingException : Exception
{
    private string? report;

    /// <summary>Makes the error.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="origin">The AWS error behind it, if it cannot contain a secret.</param>
    protected OnboardingException(string message, Exception? origin = null)
        : base(message) => Origin = origin;

    /// <summary>The AWS error behind it; null for none. It is not <see cref="Exception.InnerException"/>, which the runtime would report with its stack trace.</summary>
    public Exception? Origin { get; }

    /// <summary>What happened, and what to do, in words.</summary>
    public string Words => base.Message;

    /// <summary>The words, or the report once the error leaves its function.</summary>
    public override string Message => report ?? Words;

    /// <summary>Where it was thrown. Null once it leaves its function, so that the runtime reports none.</summary>
    public override string? StackTrace => report is null ? base.StackTrace : null;

    /// <summary>Makes a text the message that the runtime reports.</summary>
    /// <param name="text">The JSON of the contract.</param>
    public void ReportAs(string text) => report = text;

    /// <summary>The words, the error behind it, and where it was thrown, for the log.</summary>
    public override string ToString() =>
        $"{GetType()}: {Words}{(Origin is null ? "" : $"{Environment.NewLine} ---> {Origin}{Environment.NewLine}   --- End of the error behind it ---")}{Environment.NewLine}{base.StackTrace}";
}
