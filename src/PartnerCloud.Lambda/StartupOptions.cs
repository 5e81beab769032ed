using Amazon.Runtime;
using Microsoft.Extensions.Logging;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda;

/// <summary>What the functions get from where they run. Lambda is the default. The simulated AWS gives its own values.</summary>
public sealed record StartupOptions
{
    /// <summary>The options on Lambda.</summary>
    public static StartupOptions Lambda { get; } = new();

    /// <summary>Reads an environment variable; null if it is not set.</summary>
    public Func<string, string?> ReadVariable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Adds to the configuration of each AWS client, such as another endpoint and credentials. On Lambda, the SDK's defaults suffice.</summary>
    public Action<ClientConfig> ConfigureClient { get; init; } = _ => { };

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Chooses the jitter of waits. Passwords come from a cryptographic generator instead.</summary>
    public Random Random { get; init; } = Random.Shared;

    /// <summary>Waits between two attempts.</summary>
    public Pause Pause { get; init; } = Task.Delay;

    /// <summary>Creates the receiver of log lines.</summary>
    public Func<ILoggerProvider> Log { get; init; } = () => JsonLineLoggerProvider.ToStandardOutput(TimeProvider.System);

    /// <summary>Creates the handler that sends responses to CloudFormation.</summary>
    public Func<HttpMessageHandler> ResponseHandler { get; init; } = () => new SocketsHttpHandler { AllowAutoRedirect = false };
}
