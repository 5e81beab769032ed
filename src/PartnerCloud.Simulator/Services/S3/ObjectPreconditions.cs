using System.Globalization;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>The conditional headers of HTTP.</summary>
internal static class ObjectPreconditions
{
    /// <summary>Checks a read.</summary>
    /// <returns>Whether the answer is "not modified".</returns>
    /// <exception cref="AwsErrorException">A precondition does not hold.</exception>
    public static bool IsUnmodified(S3Call call, ObjectVersion version)
    {
        if (call.Header("If-Match") is { } match)
        {
            if (!Matches(match, version))
                throw S3Errors.PreconditionFailed("If-Match");
        }
        else if (Date(call, "If-Unmodified-Since") is { } latest && Seconds(version) > latest)
        {
            throw S3Errors.PreconditionFailed("If-Unmodified-Since");
        }

        return call.Header("If-None-Match") is { } none ? Matches(none, version) : Date(call, "If-Modified-Since") is { } since && Seconds(version) <= since;
    }

    /// <summary>Checks a write against the present version.</summary>
    /// <exception cref="AwsErrorException">A precondition does not hold.</exception>
    public static void CheckWrite(S3Call call, ObjectVersion? present)
    {
        if (call.Header("If-None-Match") is { } none)
        {
            if (none != "*")
                throw S3Errors.NotImplemented("If-None-Match with an entity tag, in writes");
            if (present is not null)
                throw S3Errors.PreconditionFailed("If-None-Match");
        }

        if (call.Header("If-Match") is { } match && !Matches(match, present ?? throw S3Errors.NoSuchKey(call.Key)))
            throw S3Errors.PreconditionFailed("If-Match");
    }

    private static bool Matches(string tags, ObjectVersion version) =>
        tags.Split(',').Any(tag => tag.Trim() is "*" || ObjectTag.Quoted(tag.Trim()) == version.ETag);

    // HTTP dates have no fractions of a second.
    private static DateTimeOffset Seconds(ObjectVersion version) => DateTimeOffset.FromUnixTimeSeconds(version.Modified.ToUnixTimeSeconds());

    private static DateTimeOffset? Date(S3Call call, string header) =>
        DateTimeOffset.TryParse(call.Header(header), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
