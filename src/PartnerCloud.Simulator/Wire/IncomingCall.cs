using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PartnerCloud.Simulator.Wire;

/// <summary>A complete HTTP request.</summary>
internal sealed record IncomingCall(string Method, string Host, string Path, IReadOnlyDictionary<string, string> Query, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether the body is a form, as in the Query protocol.</summary>
    public bool IsForm => Headers.GetValueOrDefault("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ?? false;

    public static async Task<IncomingCall> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, cancellationToken);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var query = context.Request.Query.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        var path = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];
        return new(context.Request.Method, context.Request.Host.Host, path, query, headers, body.ToArray());
    }
}
