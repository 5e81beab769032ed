using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.CloudTrail;

/// <summary>Creates, reads, updates and deletes trails.</summary>
internal static partial class TrailOperations
{
    private const int TrailsPerRegion = 5;

    public static JsonObject Create(JsonObject input, TrailScope scope)
    {
        var name = CheckedName(input.Text("Name"));
        var bucket = input.Text("S3BucketName") ?? throw new AwsErrorException("InvalidS3BucketNameException", "Bucket name cannot be blank!");
        if (scope.Visible(withShadows: true).Any(trail => trail.Name == name))
            throw new AwsErrorException("TrailAlreadyExistsException", $"Trail {name} already exists for customer: {scope.AccountId}");
        if (scope.Visible(withShadows: true).Count() >= TrailsPerRegion)
            throw new AwsErrorException("MaximumNumberOfTrailsExceededException", $"User: {scope.AccountId} already has {TrailsPerRegion} trails in {scope.Region}.");
        var trail = new Trail(name, $"arn:aws:cloudtrail:{scope.Region}:{scope.AccountId}:trail/{name}", scope.Region) { S3BucketName = bucket };
        TrailSettings.Apply(input, trail, scope);
        foreach (var tag in input.Pairs("TagsList"))
            trail.Tags[tag.Key] = tag.Value;
        scope.Own.Add(name, trail);
        return TrailJson.Settings(trail);
    }

    public static JsonObject Update(JsonObject input, TrailScope scope)
    {
        var trail = scope.FindAtHome(input);
        TrailSettings.Apply(input, trail, scope);
        return TrailJson.Settings(trail);
    }

    public static JsonObject? Delete(JsonObject input, TrailScope scope)
    {
        scope.Own.Remove(scope.FindAtHome(input).Name);
        return null;
    }

    public static JsonObject Get(JsonObject input, TrailScope scope) => new() { ["Trail"] = TrailJson.Complete(scope.Find(input)) };

    public static JsonObject Describe(JsonObject input, TrailScope scope)
    {
        var names = input.Texts("trailNameList");
        var trails = names is { Count: > 0 }
            ? names.Select(name => scope.Named(name) is { } trail && scope.IsNamedHere(trail, name) ? trail : null).OfType<Trail>()
            : scope.Visible(input.Flag("includeShadowTrails") ?? true);
        return new() { ["trailList"] = new JsonArray([.. trails.Select(TrailJson.Complete)]) };
    }

    public static JsonObject List(JsonObject input, TrailScope scope) => new()
    {
        ["Trails"] = new JsonArray([.. scope.Visible(withShadows: true).Select(trail =>
            new JsonObject { ["TrailARN"] = trail.Arn, ["Name"] = trail.Name, ["HomeRegion"] = trail.HomeRegion })]),
    };

    private static string CheckedName(string? name) =>
        name is { Length: >= 3 and <= 128 } && Name().IsMatch(name)
            ? name
            : throw new AwsErrorException("InvalidTrailNameException", "A trail's name has 3 to 128 letters, digits, periods, underscores and dashes, and begins and ends with a letter or digit.");

    [GeneratedRegex(@"^[A-Za-z0-9]([._-]?[A-Za-z0-9])*\z")]
    private static partial Regex Name();
}
