using Amazon.Runtime;

namespace PartnerCloud.Lambda.Aws.Clients;

/// <summary>
/// A client that sends a request once, whatever comes back. The SDK sends again when an answer is lost, also below its retries on a connection
/// that was reset; CreateAccount has no client token, so what became of the first request is looked up before it is asked again.
/// </summary>
public static class NoRetryClient
{
    /// <summary>The key that such clients are registered under.</summary>
    public const string Key = "send-once";

    /// <summary>Switches the SDK's repetitions off.</summary>
    public static TConfig SendingOnce<TConfig>(this TConfig config) where TConfig : ClientConfig
    {
        ArgumentNullException.ThrowIfNull(config);
        config.MaxErrorRetry = 0;
        config.MaxStaleConnectionRetries = 0;
        return config;
    }
}
