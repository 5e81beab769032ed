using Amazon.Runtime;

namespace PartnerCloud.Lambda.Aws.Errors;

/// <summary>Finds the call behind an AWS failure. The SDK's exceptions do not name it; the events of its clients do.</summary>
internal static class AwsCall
{
    private const string Key = "PartnerCloud.AwsCall";

    /// <summary>Records service and operation on every failure of the client's calls.</summary>
    public static TClient Named<TClient>(this TClient client) where TClient : AmazonServiceClient
    {
        var service = ServiceName(typeof(TClient));
        client.ExceptionEvent += (_, args) =>
        {
            if (args is WebServiceExceptionEventArgs { Exception: { } failure, Request: { } request })
                failure.Data[Key] = $"{service} {request.GetType().Name.Replace("Request", "", StringComparison.Ordinal)}";
        };
        return client;
    }

    /// <summary>Service and operation, such as <c>Organizations CreateAccount</c>. Only the service, if nothing more is known.</summary>
    public static string Of(Exception failure) => failure.Data[Key] as string
        ?? (failure is AmazonServiceException ? ServiceName(failure.GetType()) : "AWS");

    private static string ServiceName(Type type) => type.Namespace?.Split('.') is ["Amazon", var service, ..] ? service : "AWS";
}
