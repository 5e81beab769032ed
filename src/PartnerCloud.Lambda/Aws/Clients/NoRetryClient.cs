using Amazon.Runtime;

namespace PartnerCloud.Lambda.Aws.Clients;

/// <summary>
/// A client that sends each request once. The SDK repeats a request when its answer is lost. Below its retries, it also repeats one
/// on a connection that was reset. CreateAccount has no client token, so its outcome has to be looked up before a second request.
/// </summary>
public static class NoRetryClient
{
    /// <summary>The key under which such clients are registered.</summary>
    public const string Key = "send-once";

    /// <summary>Switches the SDK's retries off.</summary>
    public static TConfig SendingOnce<TConfig>(this TConfig config) where TConfig : ClientConfig
    {
        ArgumentNullException.ThrowIfNull(config);
        config.MaxErrorRetry = 0;
        config.MaxStaleConnectionRetries = 0;
        return config;
    }
}
