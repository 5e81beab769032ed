using Amazon;

namespace PartnerCloud.Lambda.Functions;

/// <summary>The addresses that answers to CloudFormation may go to. A forged event must not send an answer anywhere else.</summary>
/// <param name="isAllowed">Decides whether an address is allowed.</param>
public sealed class ResponseAddresses(Func<Uri, bool> isAllowed)
{
    /// <summary>CloudFormation's own addresses: pre-signed addresses of S3 in the region's partition, over TLS.</summary>
    public static ResponseAddresses OfCloudFormation(string region)
    {
        var suffix = "." + RegionEndpoint.GetBySystemName(region).PartitionDnsSuffix;
        return new(address => address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.Host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether an answer may go to the address.</summary>
    public bool Allow(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsAbsoluteUri && isAllowed(address);
    }
}
