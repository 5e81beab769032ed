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
/// The role in CAM's account that tests customers' roles. A customer's role trusts CAM's account alone,
/// so only a session in that account can find out whether CAM may assume it.
/// </summary>
/// <param name="sts">STS of the management account.</param>
/// <param name="options">The role and the region.</param>
/// <param name="configure">More settings of the clients than the SDK reads from the environment.</param>
public sealed class CamAccountSession(IAmazonSecurityTokenService sts, PartnerCloudOptions options, Action<ClientConfig>? configure = null)
{
    /// <summary>The shortest session that STS offers. The check takes seconds.</summary>
    internal const int SessionSeconds = 900;

    /// <summary>STS as CAM's account sees it.</summary>
    /// <param name="executionName">The execution's name. It becomes the session's name, which CAM's own trail shows.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="CamEntranceClosedException">The role cannot be assumed.</exception>
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

    /// <summary>Completes the settings of a client that uses this session or one opened from it.</summary>
    internal TConfig Configured<TConfig>(TConfig config) where TConfig : ClientConfig
    {
        config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        configure?.Invoke(config);
        return config;
    }
}
