using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Protocols;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.AccessAnalyzer;

/// <summary>IAM Access Analyzer: analyzers of an account's external access, one per region.</summary>
public sealed partial class AccessAnalyzerService : RestJsonService
{
    private readonly SimulatedCloud cloud;

    /// <summary>Serves every account of a cloud.</summary>
    public AccessAnalyzerService(SimulatedCloud cloud)
        : base("access-analyzer")
    {
        this.cloud = cloud;
        On("CreateAnalyzer", "PUT", "/analyzer", Create);
        On("ListAnalyzers", "GET", "/analyzer", List);
    }

    internal override ActionTable Permissions => AccessAnalyzerAuthorization.Permissions;

    /// <inheritdoc/>
    protected override T Perform<T>(Func<T> handler) => cloud.Atomically(handler);

    private JsonObject Create(JsonObject input, Caller caller)
    {
        var name = input.Text("analyzerName") is { } given && Name().IsMatch(given) ? given : throw Invalid("analyzerName must begin with a letter and have at most 255 letters, digits, periods, underscores and dashes.");
        if (input.Text("type") is not "ACCOUNT")
            throw Invalid($"The simulated access-analyzer service does not implement analyzers of type {input.Text("type")}.");
        var analyzers = AnalyzersOf(caller);
        if (analyzers.ContainsKey(name))
            throw new AwsErrorException("ConflictException", $"Analyzer {name} already exists.", 409);
        if (analyzers.Count > 0)
            throw new AwsErrorException("ServiceQuotaExceededException", "The account has an analyzer of external access in this region.", 402);
        var arn = $"arn:aws:access-analyzer:{caller.Region}:{caller.AccountId}:analyzer/{name}";
        analyzers.Add(name, new Analyzer(name, arn, "ACCOUNT", cloud.Time.GetUtcNow()));
        return new() { ["arn"] = arn };
    }

    private JsonObject List(JsonObject input, Caller caller) => new()
    {
        ["analyzers"] = new JsonArray([.. AnalyzersOf(caller).Values.Where(analyzer => input.Text("type") is not { } type || analyzer.Type == type).Select(Write)]),
    };

    private SortedDictionary<string, Analyzer> AnalyzersOf(Caller caller) => cloud.Accounts[caller.AccountId].In(caller.Region).State<AccessAnalyzerState>().Analyzers;

    private static JsonObject Write(Analyzer analyzer) => new()
    {
        ["arn"] = analyzer.Arn,
        ["name"] = analyzer.Name,
        ["type"] = analyzer.Type,
        ["createdAt"] = analyzer.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["status"] = analyzer.Status,
    };

    private static AwsErrorException Invalid(string message) => new("ValidationException", message);

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_.-]{0,254}\z")]
    private static partial Regex Name();
}
