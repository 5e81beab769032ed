using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Access;

/// <summary>
/// The role in CAM's account through which a customer's role is tried. A customer's role trusts CAM's account and nobody else, so that only
/// somebody from there can tell whether it lets in.
/// </summary>
/// <param name="sts">STS of the management account.</param>
/// <param name="options">The role and the region.</param>
/// <param name="configure">Settings of the clients beyond those that the SDK takes from its environment.</param>
public sealed class CamAccountSession(IAmazonSecurityTokenService sts, PartnerCloudOptions options, Action<ClientConfig>? configure = null)
{
    /// <summary>The shortest that STS gives: a look takes seconds.</summary>
    internal const int SessionSeconds = 900;

    /// <summary>STS as the entrance sees it.</summary>
    /// <param name="executionName">Names the session, so that CAM's own trail says on whose behalf we came.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="CamEntranceClosedException">The role does not let us in.</exception>
    internal async Task<AmazonSecurityTokenServiceClient> OpenAsync(string executionName, CancellationToken ct)
    {
        var request = new AssumeRoleRequest
        {
            RoleArn = options.CamEntranceRoleArn,
            RoleSessionName = TargetAccountFactory.SessionNameFor(executionName),
            DurationSeconds = SessionSeconds,
        };
        try
        {
            var session = await AssumedSession.OpenAsync(sts, request, ct);
            return new AmazonSecurityTokenServiceClient(session.Credentials, Configured(new AmazonSecurityTokenServiceConfig())).Named();
        }
        catch (AmazonSecurityTokenServiceException answer) when (AwsErrorClassifier.IsNotReady(answer))
        {
            throw new CamEntranceClosedException(options.CamEntranceRoleArn, AwsErrorClassifier.CodeOf(answer), answer);
        }
    }

    /// <summary>The settings of a client beyond the entrance.</summary>
    internal TConfig Configured<TConfig>(TConfig config) where TConfig : ClientConfig
    {
        config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        configure?.Invoke(config);
        return config;
    }
}
