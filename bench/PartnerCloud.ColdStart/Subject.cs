using System.Diagnostics;
using PartnerCloud.Local.Functions;

namespace PartnerCloud.ColdStart;

/// <summary>A function that is started repeatedly, always in a new process.</summary>
internal sealed class Subject(string title, string function, string payload, FunctionProcessHostOptions options)
{
    private readonly List<ColdStart> starts = [];

    public string Title => title;

    public IReadOnlyList<ColdStart> Starts => starts;

    /// <summary>Starts the function once.</summary>
    /// <param name="api">The Runtime API that serves the process.</param>
    /// <param name="keep">False for a start that only loads the files into memory.</param>
    /// <exception cref="InvalidOperationException">The function did not start or did not succeed, so there is nothing to measure.</exception>
    public async Task StartAsync(RuntimeApi api, bool keep)
    {
        var (session, address) = api.Open();
        using var ofSession = session;
        var started = Stopwatch.GetTimestamp();
        await using var process = FunctionProcess.Start(function, address, options);
        await Task.WhenAny(session.Initialized, process.Exited);
        if (!session.Initialized.IsCompleted || await session.Initialized is not null)
            throw Failed(session.Initialized.IsCompleted ? await session.Initialized : "it ended");
        var initialized = Stopwatch.GetTimestamp();

        var invocation = new PendingInvocation($"arn:aws:lambda:us-east-1:111122223333:function:{function}", payload) { Deadline = DateTimeOffset.UtcNow.AddMinutes(1) };
        session.Send(invocation);
        await Task.WhenAny(invocation.Answer, process.Exited);
        if (!invocation.Answer.IsCompleted || (await invocation.Answer).FunctionError is not null)
            throw Failed(invocation.Answer.IsCompleted ? (await invocation.Answer).Payload : "it ended");
        if (keep)
            starts.Add(new(Stopwatch.GetElapsedTime(started, initialized), Stopwatch.GetElapsedTime(initialized)));
    }

    private InvalidOperationException Failed(string? reason) => new($"{title} cannot be measured: {reason}");
}
