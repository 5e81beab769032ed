using Amazon;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Where answers to CloudFormation may go. An event is no reason to send something anywhere else.</summary>
/// <param name="isAllowed">Whether an address is one.</param>
public sealed class ResponseAddresses(Func<Uri, bool> isAllowed)
{
    /// <summary>CloudFormation's own: pre-signed addresses of S3 in the partition of that region, over TLS.</summary>
    public static ResponseAddresses OfCloudFormation(string region)
    {
        var suffix = "." + RegionEndpoint.GetBySystemName(region).PartitionDnsSuffix;
        return new(address => address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.Host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether an answer may go there.</summary>
    public bool Allow(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsAbsoluteUri && isAllowed(address);
    }
}
