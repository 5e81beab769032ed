namespace PartnerCloud.Cdk.Workflows;

/// <summary>A workflow's file cannot be deployed as it is.</summary>
/// <param name="name">The workflow.</param>
/// <param name="problem">What is wrong with it.</param>
public sealed class WorkflowFileException(string name, string problem)
    : DeploymentException($"The workflow statemachine/{name}.asl.json {problem}");
