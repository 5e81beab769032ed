#nullable enable
using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>REST with JSON: each operation has a method and a path. Members are in the body, or in the query of a GET.</summary>
internal sealed class RestJsonProtocol : IProtocol
{
    private readonly Dictionary<string, (string Method, string Path)> _routes = [];
    private readonly JsonProtocol _json = new("");

    public (string Method, string Path) this[string operation]
    {
        set => _routes[operation] = value;
    }

    public void WriteRequest(string operation, AmazonWebServiceRequest bag, DefaultRequest request)
    {
        (request.HttpMethod, request.ResourcePath) = _routes[operation];
        if (request.HttpMethod == "GET")
        {
            WriteQuery(bag, request);
            return;
        }
        request.Headers["Content-Type"] = "application/json";
        request.Content = JsonWriter.Write(bag);
    }

    public string? ReadResponse(string operation, byte[] body, IWebResponseData http, AmazonWebServiceResponse bag) => _json.ReadResponse(operation, body, http, bag);

    public WireError ReadError(byte[] body, IWebResponseData http) => _json.ReadError(body, http);

    private static void WriteQuery(AmazonWebServiceRequest bag, DefaultRequest request)
    {
        request.UseQueryString = true;
        foreach (var member in WireShape.Of(bag.GetType()))
        {
            if (member.Get(bag) is { } value)
            {
                request.Parameters.Add(member.Name, Convert.ToString(value, CultureInfo.InvariantCulture)!);
            }
        }
    }
}
