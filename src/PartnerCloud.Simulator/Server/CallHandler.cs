using Microsoft.AspNetCore.Http;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.CloudTrail;
using PartnerCloud.Simulator.Services.CloudTrail.History;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Server;

/// <summary>Handles an HTTP call: finds the caller, injects faults, checks permissions, calls the service, logs the call, injects later faults.</summary>
internal sealed class CallHandler(SimulatedCloud cloud, Router router)
{
    public async Task HandleAsync(HttpContext context)
    {
        var call = await IncomingCall.ReadAsync(context, context.RequestAborted);
        var signature = Signature.Read(call.Headers, call.Query);
        var service = router.ServiceOf(call, signature);
        call = call with { Path = service.PathOf(call.Host, call.Path) };
        var requestId = Guid.NewGuid().ToString();
        try
        {
            var request = Prepare(call, service, router.CallerOf(signature, service.SigningName), requestId);
            await ServeAsync(context, service, request);
        }
        catch (AwsErrorException error)
        {
            await WriteAsync(context, service.Error(error, requestId), requestId, service);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or IOException))
        {
            // A defect of the simulation. The caller gets it as an error.
            var error = new AwsErrorException("InternalFailure", $"The simulated AWS failed with {failure.GetType().Name}.", 500);
            await WriteAsync(context, service.Error(error, requestId), requestId, service);
        }
    }

    private static WireRequest Prepare(IncomingCall call, IAwsService service, Caller caller, string requestId) => new()
    {
        Service = service.SigningName,
        Operation = service.OperationOf(call.Method, call.Path, call.Query, call.Headers, call.Body)
            ?? throw new AwsErrorException("UnknownOperationException", $"The simulated {service.SigningName} service finds no operation in {call.Method} {call.Path}.", 404),
        RequestId = requestId,
        Caller = caller,
        Method = call.Method,
        Path = call.Path,
        Query = call.Query,
        Headers = call.Headers,
        Body = call.Body,
    };

    private async Task ServeAsync(HttpContext context, IAwsService service, WireRequest request)
    {
        var started = cloud.Time.GetUtcNow();
        var faults = cloud.Faults.Strike(request.Service, request.Operation, request.Caller);
        if (faults.Any(fault => fault.Kind == FaultKind.ConnectionCut))
        {
            cloud.Calls.Add(started, request.Caller, request.Service, request.Operation, nameof(FaultKind.ConnectionCut));
            context.Abort();
            return;
        }

        var refusal = faults.Select(fault => fault.Error ?? FaultErrors.For(fault.Kind, request.Service)).FirstOrDefault(error => error is not null);
        var decision = refusal is null ? cloud.Authorizer.Judge(service, request) : new(refusal, []);
        var wasLogged = TrailEvents.LogsLastCall(cloud, request, started);
        var answer = decision.Refusal is { } no ? service.Error(no, request.RequestId) : await cloud.EventuallyConsistentReads.AnswerAsync(service, request, faults.FirstOrDefault(fault => fault.Kind == FaultKind.StaleReads)?.StaleFor, context.RequestAborted);
        foreach (var fault in faults.Where(fault => answer.StatusCode < 400 && fault.Hook is not null))
            await fault.Hook!(context.RequestAborted);

        var lost = refusal is null && faults.Any(fault => fault.Kind == FaultKind.AnswerLost);
        var result = ResultOf(answer);
        foreach (var (region, call) in EventHistory.Of(cloud).Record(request, started, answer.StatusCode < 400 ? null : result))
            TrailEvents.Pass(cloud, call, region, wasLogged);
        cloud.Calls.Add(started, request.Caller, request.Service, request.Operation, lost ? nameof(FaultKind.AnswerLost) : result, decision.Used);
        if (lost)
            context.Abort();
        else
            await WriteAsync(context, answer, request.RequestId, service);
    }

    private static string ResultOf(WireResponse answer) =>
        answer.StatusCode < 400 ? "OK" : answer.ErrorCode ?? answer.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task WriteAsync(HttpContext context, WireResponse answer, string requestId, IAwsService service)
    {
        context.Response.StatusCode = answer.StatusCode;
        context.Response.Headers[service.RequestIdHeader] = requestId;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        if (answer.ContentType is null)
        {
            if (answer.StatusCode != 204)
                context.Response.ContentLength ??= 0;
            return;
        }

        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = answer.Body.Length;
        if (context.Request.Method != "HEAD")
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
